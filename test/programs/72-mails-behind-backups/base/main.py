"""Back rooms up and send mails meanwhile."""
from office.jobs import send_mails, start_backups


def main():
    backups = start_backups(["room %d" % number for number in range(6)])
    sent = send_mails(["mail %d" % number for number in range(55)])
    print("%d mails, %d backups" % (len(sent), len([backup.result() for backup in backups])))


if __name__ == "__main__":
    main()
