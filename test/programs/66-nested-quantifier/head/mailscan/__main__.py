from .scan import received


def sample_headers():
    for number in range(300):
        yield "Received: from relay%d.example by mx.example" % number
        yield "Received: spoolabcdefghi%02d!" % (number % 100)
        yield "Subject: message %d" % number


print("%d headers" % len(received(sample_headers())))
