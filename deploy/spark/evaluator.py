"""Runs the evaluator beside Spark: lines in on its standard input, lines out."""

import json
import subprocess
from threading import Thread


class EvaluatorFailed(Exception):
    """It said why on standard error."""


def answers(command, task, lines):
    """What the evaluator answers to a task and the lines of a part; raises unless it read and answered all of them."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as evaluator:
        feeding = Feeding(evaluator, task, lines)
        try:
            for answer in evaluator.stdout:
                yield answer.rstrip(b"\n")
            feeding.join()
        except BaseException:
            evaluator.kill()
            raise
        if feeding.failure:
            raise feeding.failure
        if evaluator.wait() != 0:
            raise EvaluatorFailed(f"{command[-1]}: the evaluator ended with {evaluator.returncode}")


def merge_into_results(command, task, lines) -> int:
    """Hands the results over; the exit code is that of the audit."""
    with subprocess.Popen(command, stdin=subprocess.PIPE) as evaluator:
        feeding = Feeding(evaluator, task, lines)
        feeding.join()
        if feeding.failure and not isinstance(feeding.failure, BrokenPipeError):
            evaluator.kill()
            raise feeding.failure
        return evaluator.wait()


class Feeding(Thread):
    """Writes the task and the lines. What fails is kept for whoever joins: a part cut short must never look whole."""

    def __init__(self, evaluator, task, lines):
        super().__init__(daemon=True)
        self.evaluator, self.task, self.lines = evaluator, task, lines
        self.failure = None
        self.start()

    def run(self):
        try:
            with self.evaluator.stdin as stdin:
                stdin.write(json.dumps(self.task).encode() + b"\n")
                for line in self.lines:
                    stdin.write(line + b"\n")
        except BaseException as failure:
            self.failure = failure
            self.evaluator.kill()
