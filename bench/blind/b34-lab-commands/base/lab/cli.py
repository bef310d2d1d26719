"""Finds the command and runs it."""
import argparse
import importlib

COMMANDS = ("totals", "mail", "serve", "render", "bundle", "remote", "inspect")


def main(argv):
    parser = argparse.ArgumentParser(prog="lab")
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--rows", type=int, default=1000)
    options = parser.parse_args(argv)
    module = importlib.import_module(f"lab.commands.{options.command}")
    return module.run(options)
