"""The files of pictures as blocks: what a decoder needs of them, and what is told beside it."""
