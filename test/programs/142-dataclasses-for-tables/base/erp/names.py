"""The names of tables and fields, as the system lists them."""
MODULES = ("sales", "stock", "staff", "ledger", "assets", "plant")
TABLES = ["%s_%02d" % (module, number) for module in MODULES for number in range(90)]
FIELDS = ["field%02d" % number for number in range(12)]
