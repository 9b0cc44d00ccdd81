"""A content pack: its model, its source and checks, the compiler, the bundle, the library."""
