#!/usr/bin/env bash
# The three jobs with an installed program, away from its source: run in a folder that holds an answer.
set -euo pipefail
export INTERVIEWER_HOME=$PWD/home
answer=$(ls *.txt | head -1)
expect() { grep -q -- "$1" "$2" || { echo "missing in $2: $1" >&2; cat "$2" >&2; exit 1; }; }

interviewer --version
interviewer practice --plain --engine offline --seed 7 <"$answer" >held.txt 2>held.err
expect "Feedback on question 1" held.txt
expect "Debrief" held.txt
expect "interviewer replay" held.err

interviewer sessions >sessions.txt
expect "manager-screen" sessions.txt

interviewer replay last --plain >replayed.txt
expect "You:" replayed.txt

interviewer grade "$answer" --json >graded.json
python -c 'import json; card = json.load(open("graded.json")); assert card["status"] == "graded", card'

labelled=$(python -c 'from interviewer.content import labelled_folder; print(labelled_folder())')
interviewer eval "$labelled/system-design.jsonl" "$labelled/kept-back/culture.jsonl" --engine offline >evaluated.txt
expect "system-design.jsonl (system-design)" evaluated.txt
expect "kept back" evaluated.txt

for format in md html json; do interviewer export last --format "$format" -o "out.$format"; test -s "out.$format"; done
echo "The wheel holds, grades, measures, replays and exports."
