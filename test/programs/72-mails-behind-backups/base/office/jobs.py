"""What the office server does."""
import time

from .pools import backup_pool, mail_pool


def back_up(room):
    time.sleep(0.3)
    return room


def send(mail):
    time.sleep(0.01)
    return len(mail)


def start_backups(rooms):
    return [backup_pool.submit(back_up, room) for room in rooms]


def send_mails(mails):
    """Mails are answered: each one is written after the one before was sent."""
    return [mail_pool.submit(send, mail).result() for mail in mails]
