"""Stable Diffusion 1, 2 and XL: a UNet, CLIP and a VAE, as a pipeline of diffusers."""
