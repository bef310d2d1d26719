"""Recorded announcements, as text."""


def announcements(count: int):
    for number in range(count):
        lines = [f"USN: uuid:{number * 7 % 173:04}", f"LOCATION: http://192.0.2.{number % 200}/desc.xml"]
        lines += [f"X-SERVICE-{place}: urn:schemas:service:{(number + place) % 17}:{place}" for place in range(60)]
        yield "\r\n".join(lines)
