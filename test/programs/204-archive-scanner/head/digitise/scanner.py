"""Drives a scanner through its command line tool."""
import asyncio
import json
import os
import sys

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scantool.py")


class ScanError(Exception):
    """The tool did not deliver a page."""


class Scanner:
    def __init__(self, name):
        self.name = name

    async def scan(self, document, page):
        mode = "colour" if document.coloured else "grey"
        output = await self._run_tool("--page", str(page), "--mode", mode, "--dpi", "600")
        image = json.loads(output)
        if image["page"] != page:
            raise ScanError("%s: page %d instead of %d" % (self.name, image["page"], page))
        return image

    async def _run_tool(self, *arguments):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-S", TOOL, "--device", self.name, *arguments, stdout=asyncio.subprocess.PIPE)
        output, _ = await process.communicate()
        if process.returncode:
            raise ScanError("%s: status %d" % (self.name, process.returncode))
        return output
