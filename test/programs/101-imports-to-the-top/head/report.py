"""Writes a report in three formats."""
import csv
import email.mime.text
import io
import xml.dom.minidom


def as_csv(rows):
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def as_xml(rows):
    document = xml.dom.minidom.Document()
    root = document.appendChild(document.createElement("rows"))
    for row in rows:
        root.appendChild(document.createElement("row")).setAttribute("id", str(row[0]))
    return document.toxml()


def as_mail(rows):
    return email.mime.text.MIMEText("%d rows" % len(rows)).as_string()
