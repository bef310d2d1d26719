"""Runs commands on other machines."""
import concurrent.futures.process
import ctypes
import ftplib
import logging.config
import multiprocessing.pool
import urllib.request

from lab.registry import command


@command("remote")
def run(options):
    loaded = (multiprocessing.pool, urllib.request, logging.config, concurrent.futures.process)
    print(ftplib.FTP_PORT, ctypes.sizeof(ctypes.c_int), len(loaded))
    return 0
