"""Connections with both ends in this loop: data read at one end was written by a step at the other.

A test or an example often runs its server next to its client. Without this the critical path would end at "waits for
the server"; with it the path goes on inside the server's own steps.
"""

from __future__ import annotations

from typing import Any

from gate_probe.data.loop import Address
from gate_probe.recording.clock import perf_counter

from .trace import LoopRecorder, address_of

#: Writes to one connection that are remembered.
MOST_WRITES = 100_000


def watch_writes(transport_class: Any) -> None:
    """Notes which step writes to which connection."""
    # PYVERSIONS: the private transport of sockets, see ``trace.address_of``
    for name in ("write", "writelines"):
        original = transport_class.__dict__.get(name)
        if original is not None:
            setattr(transport_class, name, _noting(original))


def _noting(original: Any) -> Any:
    def write(self: Any, data: Any) -> Any:
        trace: LoopRecorder | None = getattr(self._loop, "_gate_trace", None)
        address = address_of(self)
        if trace is not None:
            _note_write(trace, address)
        return original(self, data)

    return write


def _note_write(trace: LoopRecorder, address: Address | None) -> None:
    if address is not None and trace.current >= 0:
        written = trace.writes.setdefault(address, [])
        if len(written) < MOST_WRITES:
            written.append((perf_counter(), trace.current))


def watch_streams(streams: Any) -> None:
    """Notes the reads and writes of ``asyncio.streams`` on loops whose transports are compiled, as uvloop's are."""
    # PYVERSIONS: private attributes of streams
    original_write = streams.StreamWriter.write
    original_received = streams.StreamReaderProtocol.data_received

    def write(self: Any, data: Any) -> None:
        gaps = getattr(self._loop, "_gate_gaps", None)
        if gaps is not None:
            _note_write(gaps.trace, _addresses_of(self._transport))
        original_write(self, data)

    def data_received(self: Any, data: Any) -> None:
        gaps = getattr(self._loop, "_gate_gaps", None)
        transport = getattr(self, "_transport", None)
        if gaps is not None and transport is not None:
            gaps.received(_addresses_of(transport))
        original_received(self, data)

    streams.StreamWriter.write = write
    streams.StreamReaderProtocol.data_received = data_received


def _addresses_of(transport: Any) -> Address | None:
    own, peer = transport.get_extra_info("sockname"), transport.get_extra_info("peername")
    return (own, peer) if own and peer else None
