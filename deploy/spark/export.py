"""The files of a FHIR bulk export on any file system that Hadoop reads."""

import json
import re

from evaluator import answers

LARGEST_MANIFEST = 64 * 1024 * 1024


class Export:
    def __init__(self, folder: str, plan):
        self.folder = folder
        # what is read, as of when: the evaluator's answer
        self.plan = plan
        # index of the file of each part, once the lines are asked for
        self.file_of = []

    @staticmethod
    def planned(sc, folder: str, step):
        (plan,) = answers(step, {"folder": folder}, (json.dumps(file).encode() for file in listed(sc, folder)))
        return Export(folder, json.loads(plan))

    def lines(self, sc):
        """Every line of every file, as bytes and in order; large files in parts."""
        # as the evaluator splits: a carriage return may stand within a line
        sc._jsc.hadoopConfiguration().set("textinputformat.record.delimiter", "\n")
        files = [
            sc.textFile(f"{literal(self.folder)}/{literal(file['name'])}", minPartitions=1, use_unicode=False)
            for file in self.plan["files"]
        ]
        self.file_of = [at for at, file in enumerate(files) for _ in range(file.getNumPartitions())]
        return sc.union(files)


def listed(sc, folder: str):
    hadoop = sc._jvm.org.apache.hadoop
    root = hadoop.fs.Path(folder)
    system = root.getFileSystem(sc._jsc.hadoopConfiguration())
    prefix = system.makeQualified(root).toString().rstrip("/") + "/"
    files = system.listFiles(root, True)
    while files.hasNext():
        file = files.next()
        name = file.getPath().toString()[len(prefix) :]
        told = {"name": name, "bytes": file.getLen(), "modifiedMs": file.getModificationTime()}
        may_be_manifest = name.lower().endswith(".json") and file.getLen() <= LARGEST_MANIFEST
        yield {**told, "text": text_of(sc, system, file.getPath())} if may_be_manifest else told


def text_of(sc, system, path) -> str:
    stream = system.open(path)
    try:
        return sc._jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8")
    finally:
        stream.close()


def literal(path: str) -> str:
    """Hadoop takes some letters of a path for patterns, and a comma for the next path."""
    return re.sub(r"([\\{}\[\]*?,^])", r"\\\1", path)
