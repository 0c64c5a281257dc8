#!/usr/bin/env python3
"""Run the commands of the README's tour and put their real output below them: readme_tour.py PROGRAM

In every ```console block a line "$ command" is run, in order, in one empty folder where examples/ is at hand; what stands
below it, up to the next "$" or the end of the block, is replaced by what it printed.
"""
import os, pathlib, re, subprocess, sys, tempfile

README = pathlib.Path("README.md")


def output_of(command, folder, program):
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "COLUMNS": "100"}
    result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    if result.returncode not in (0, 141):  # 141: the rest was cut off by head
        sys.exit(f"{command}: exit status {result.returncode}\n{result.stdout}")
    return [line.rstrip() for line in result.stdout.rstrip("\n").split("\n")] if result.stdout else []


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "examples").symlink_to(pathlib.Path("examples").resolve())

        def refresh(block):
            lines = []
            for line in block[1].splitlines():
                if line.startswith("$ "):
                    lines += [line, *output_of(line[2:], folder, program)]
            return "```console\n" + "\n".join(lines) + "\n```"

        text = README.read_text(encoding="utf8")
        README.write_text(re.sub(r"```console\n(.*?)\n```", refresh, text, flags=re.S), encoding="utf8")


if __name__ == "__main__":
    main()
