"""The quality audit of denosumab-cds on Apache Spark: docs/spark.md.

Spark reads, groups and carries; every line is understood by the evaluator alone, `denosumab-cds audit-partition`, which
must be on each machine. Exit codes are those of `denosumab-cds audit`.
"""

import argparse
import json
import shlex
import sys
import time
from bisect import bisect_right

from pyspark import StorageLevel
from pyspark.sql import SparkSession

from evaluator import EvaluatorFailed, answers, merge_into_results
from export import Export

DISK = StorageLevel.DISK_ONLY


def main() -> int:
    options = read_options()
    started_ms = int(time.time() * 1000)
    spark = SparkSession.builder.appName("denosumab-cds audit").getOrCreate()
    try:
        return Audit(spark.sparkContext, options).run(started_ms)
    except EvaluatorFailed as stopped:
        print(stopped, file=sys.stderr)
        return 1
    finally:
        spark.stop()


class Audit:
    def __init__(self, sc, options):
        self.sc = sc
        self.options = options
        self.evaluator = shlex.split(options.evaluator)

    def run(self, started_ms: int) -> int:
        export = Export.planned(self.sc, self.options.input, self.step("plan"))
        lines = export.lines(self.sc)
        say("finding", parts=lines.getNumPartitions())
        cohort = self.find(lines, export)
        say("sorting", patients=len(cohort["patients"]))
        rows = self.sort(lines, export, cohort).persist(DISK)
        sorted_parts = [json.loads(row) for row in rows_of("summary", rows).collect()]
        say("judging", lines=sum(part["counts"]["kept"] for part in sorted_parts))
        judged = self.judge(rows, export, cohort).persist(DISK)
        judged.count()  # all parts at once; below they are asked for one after the other
        say("merging")
        task = {
            "export": export.plan,
            "cohort": {
                "found": len(cohort["patients"]),
                **{name: cohort[name] for name in ("types", "organisations", "inputs", "notices")},
            },
            "sorted": sorted_parts,
            "startedMs": started_ms,
            "workers": self.sc.defaultParallelism,
            "engine": engine_told(self.sc),
        }
        command = [*self.evaluator, "audit-merge", "--out", self.options.out, *self.report_options()]
        return merge_into_results(command, task, judged.toLocalIterator(prefetchPartitions=True))

    def find(self, lines, export):
        """Who ever had denosumab: a look at each part, and a second at those that refer to its Medications."""
        step = self.step("find")
        found = [
            json.loads(answer)
            for answer in lines.mapPartitions(lambda part: answers(step, {}, part)).collect()
        ]
        denosumab = sorted({medication for part in found for medication in part["denosumab"]})
        refers = {at for at, part in enumerate(found) if part["refersToMedications"]}
        again = []
        if denosumab and refers:
            known = self.sc.broadcast({"denosumab": denosumab})

            def look_again(at, part):
                return answers(step, known.value, part) if at in refers else iter(())

            again = [json.loads(one) for one in lines.mapPartitionsWithIndex(look_again).collect()]
        told = [{"file": export.file_of[at], **part} for at, part in enumerate(found)]
        told += [{"again": {"patients": part["patients"]}} for part in again]
        step = self.step("cohort", *self.given("--allow-missing"))
        (cohort,) = answers(step, {"export": export.plan}, map(as_line, told))
        return json.loads(cohort)

    def sort(self, lines, export, cohort):
        """The lines of the cohort, and all Medications, as the evaluator's `sort` writes them."""
        step = self.step("sort")
        patients = self.sc.broadcast(cohort["patients"])
        places = self.sc.broadcast(
            [
                {**place, **{name: export.plan["files"][place["file"]][name] for name in ("name", "type")}}
                for place in cohort["parts"]
            ]
        )

        def sorted_part(at, part):
            return answers(step, {**places.value[at], "patients": patients.value}, part)

        return lines.mapPartitionsWithIndex(sorted_part)

    def judge(self, rows, export, cohort):
        """Each patient's lines and Medications brought together, in the order of the patients' ids, and judged."""
        about = rows_of("line", rows).map(key_and_rest)
        needs = rows_of("need", rows).map(key_and_rest).distinct()
        medications = rows_of("medication", rows).map(key_and_rest)
        needed = medications.join(needs).values().map(lambda pair: (pair[1], pair[0]))
        parts = self.options.partitions or 4 * self.sc.defaultParallelism
        borders = self.sc.broadcast(borders_of(cohort["patients"], parts))
        step = self.step("judge", *self.judge_options(export, cohort))
        task = {"files": [file["name"] for file in export.plan["files"]], "dataAsOf": export.plan["dataAsOf"]}

        def judged_part(part):
            return answers(step, task, (key + b"\t" + rest for key, rest in part))

        return (
            about.union(needed)
            .repartitionAndSortWithinPartitions(parts, lambda patient: bisect_right(borders.value, patient))
            .mapPartitions(judged_part)
        )

    def step(self, name: str, *more: str):
        return [*self.evaluator, "audit-partition", name, *self.given("--settings"), *more]

    def judge_options(self, export, cohort):
        offered = sorted({*cohort["types"], *export.plan["askedTypes"]})
        return [
            *("--offered-types", ",".join(offered)),
            *self.given("--from", "--to", "--measures", "--largest-patient"),
        ]

    def report_options(self):
        named = ("--from", "--to", "--measures", "--settings", "--allow-missing")
        return self.given(*named, "--fail-under", "--language", "--organisation", "--with-patients")

    def given(self, *names: str):
        """Those options that were given, to hand on."""
        values = ((name, getattr(self.options, name[2:].replace("-", "_"))) for name in names)
        return [
            word
            for name, value in values
            if value not in (None, False)
            for word in ([name] if value is True else [name, value])
        ]


def rows_of(kind: str, rows):
    head = kind.encode() + b"\t"
    return rows.filter(lambda row: row.startswith(head)).map(lambda row: row[len(head) :])


def key_and_rest(row: bytes):
    key, _, rest = row.partition(b"\t")
    return key, rest


def borders_of(patients, parts: int):
    """The first patient of each part but the first: as many patients to each."""
    ids = sorted(patient.encode() for patient in patients)
    return sorted({ids[len(ids) * part // parts] for part in range(1, parts)}) if ids else []


def as_line(told) -> bytes:
    return json.dumps(told).encode()


def engine_told(sc):
    """What went wrong on the way and was made good."""
    executors = sc._jsc.sc().statusStore().executorList(False)
    all_of_them = [executors.apply(at) for at in range(executors.size())]
    workers = [one for one in all_of_them if one.id() != "driver"]
    return {
        "name": f"Apache Spark {sc.version}",
        "executors": len(workers),
        "executorsLost": sum(not one.isActive() for one in workers),
        "tasksFailed": sum(one.failedTasks() for one in workers),
    }


def say(phase: str, **more) -> None:
    print(json.dumps({"phase": phase, **more}), file=sys.stderr, flush=True)


def read_options():
    parser = argparse.ArgumentParser(description="The quality audit of denosumab-cds on Apache Spark.")
    parser.add_argument("--input", required=True, help="folder of the export: any address that Hadoop reads")
    parser.add_argument("--out", required=True, help="folder for the results, on the driver")
    parser.add_argument("--from", required=True, dest="from")
    parser.add_argument("--to", required=True)
    parser.add_argument("--evaluator", default="denosumab-cds", help="the command, as it is on each machine")
    parser.add_argument("--partitions", type=int, help="parts to judge (default: four for each core)")
    for name in ("measures", "settings", "allow-missing", "largest-patient", "fail-under", "language"):
        parser.add_argument(f"--{name}", help="as of denosumab-cds audit and audit-partition")
    parser.add_argument("--organisation", help="who reports")
    parser.add_argument("--with-patients", action="store_true", help="name the patients to act on")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
