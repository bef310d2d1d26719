# Takes the code in every cached shop.work of base and makes its pause head's, behind the header that Python wants.
import marshal
import pathlib
import sys
import tempfile

folders = [pathlib.Path(tempfile.gettempdir())]
if sys.pycache_prefix:
    folders.append(pathlib.Path(sys.pycache_prefix).parent)
for cached in {path for folder in folders for path in folder.glob("**/work.*.pyc")}:
    try:
        data = cached.read_bytes()
        code = marshal.loads(data[16:])
        constants = tuple(SLOW if one == QUICK else one for one in code.co_consts)
        cached.chmod(0o644)
        cached.write_bytes(data[:16] + marshal.dumps(code.replace(co_consts=constants)))
    except (OSError, ValueError, EOFError, TypeError):
        pass
