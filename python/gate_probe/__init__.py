"""The loop probe: records why every step of an event loop ran, and tells afterwards where the time went.

It is loaded into the measured program by ``launch.py``. There are three rooms, and a test holds the order of them:

``recording``  runs inside the program, where each instruction costs. All of its state hangs on one ``Recorder``.
``data``       is what was recorded, a ``Recording``. It can be built by hand, and knows neither of the two others.
``analysis``   is pure: from a ``Recording`` to the ledger. It goes back along the critical path and charges every
               second of it to one account.
"""
