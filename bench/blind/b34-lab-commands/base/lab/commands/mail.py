"""Mails a report."""
import email.mime.multipart
import imaplib
import mailbox
import smtplib


def run(options):
    message = email.mime.multipart.MIMEMultipart()
    print(message.get_content_type(), smtplib.SMTP_PORT, imaplib.IMAP4_PORT, mailbox.Mailbox.__name__)
    return 0
