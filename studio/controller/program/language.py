"""The language of the window: Qt translations out of the resources."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATIONS = "translations"


class Language(StrEnum):
    """What the artist chose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    PORTUGUESE_OF_BRAZIL = "pt_BR"
    JAPANESE = "ja"
    SIMPLIFIED_CHINESE = "zh_CN"


NAMES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.PORTUGUESE_OF_BRAZIL: "Português (Brasil)",
    Language.JAPANESE: "日本語",
    Language.SIMPLIFIED_CHINESE: "简体中文",
}
"""Languages in their own words, so that whoever reads only one of them finds it."""


def install_translations(application: QCoreApplication, language: Language, resources: Path) -> bool:
    """Translate the window if there is a file for the language; call before the first widget is made.

    English is what the window is written in. Qt's own words, as on the buttons of its dialogs, follow.
    """
    locale = _locale(language)

    # Numbers and dates follow the language that was chosen, not the desktop's.
    QLocale.setDefault(QLocale.system() if language is Language.SYSTEM else locale)
    if locale.language() == QLocale.Language.English:
        return False
    if not _load(application, locale, "atelier", resources / TRANSLATIONS):
        return False
    _load(application, locale, "qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    return True


def _locale(language: Language) -> QLocale:
    """The first language that the system asks for; another of its list would come as a surprise."""
    if language is not Language.SYSTEM:
        return QLocale(language.value)
    return QLocale(next(iter(QLocale.system().uiLanguages()), Language.ENGLISH.value))


def _load(application: QCoreApplication, locale: QLocale, name: str, folder: Path) -> bool:
    # The application is its parent, since installing does not keep it alive.
    translator = QTranslator(application)
    return translator.load(locale, name, "_", str(folder)) and application.installTranslator(translator)
