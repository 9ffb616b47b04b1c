"""The choice among the recipes in the form for a new project."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from studio.controller.program.error_text import phrase_text
from studio.domain.recipe import PURPOSES, RECIPES, Recipe, recipe_named
from studio.ui.widgets.form_box import FormBox


class RecipeBox(FormBox):
    """The first is the one that suits an artist who says nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for name, recipe in RECIPES.items():
            self.addItem(phrase_text(recipe.label), name)

    @property
    def chosen(self) -> Recipe:
        return recipe_named(str(self.currentData()))

    @property
    def purpose(self) -> str:
        """What the chosen one is for, in a sentence."""
        return phrase_text(PURPOSES[self.chosen.name])
