"""The program's children: what each of them did while the program waited for it."""
