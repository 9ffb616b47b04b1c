"""Atelier: teach a diffusion model a personal style by choosing between pictures."""

__version__ = "0.1.0"
