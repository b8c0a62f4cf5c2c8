"""Finding the right records: embedders, vectors, lexical index, and the linker over them."""
