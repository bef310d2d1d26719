"""Everything that jobs may need."""
import asyncio
import csv
import ctypes
import decimal
import doctest
import email.mime.multipart
import ftplib
import http.server
import imaplib
import logging.config
import multiprocessing.pool
import smtplib
import sqlite3
import tarfile
import unittest.mock
import urllib.request
import xml.dom.minidom
import xml.etree.ElementTree
import xmlrpc.client
import zipfile

MODULES = [
    asyncio, csv, ctypes, decimal, doctest, email, ftplib, http, imaplib, logging, multiprocessing,
    smtplib, sqlite3, tarfile, unittest, urllib, xml, xmlrpc, zipfile,
]
