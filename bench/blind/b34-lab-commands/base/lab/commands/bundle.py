"""Bundles runs."""
import plistlib
import sqlite3
import tarfile
import zipfile


def run(options):
    print(zipfile.ZIP_DEFLATED, tarfile.DEFAULT_FORMAT, sqlite3.sqlite_version_info[0], plistlib.FMT_XML.name)
    return 0
