"""mail: print a report as it would be mailed."""
import email.policy
import email.utils
import imaplib
import smtplib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart


def run(arguments):
    message = EmailMessage(policy=email.policy.SMTP)
    message["Date"] = email.utils.formatdate(0)
    message["Subject"] = " ".join(arguments) or "report"
    message.set_content("No findings.")
    print(smtplib.quotedata(message.as_string()))
    print(MIMEMultipart().get_content_type(), imaplib.Int2AP(len(arguments)))
