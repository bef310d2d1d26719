"""Develop six albums."""
from studio.album import develop_album
from studio.pools import albums


def main():
    jobs = [albums.submit(develop_album, "album %d" % number) for number in range(6)]
    print("%d albums, %d letters" % (len(jobs), sum(job.result() for job in jobs)))


if __name__ == "__main__":
    main()
