#!/usr/bin/env bash
# Makes the starter packs in steps that can run on different machines.
#
#   run.sh prepare CORPORA_FOLDER DEV_FOLDER   clean text and a vocabulary  (any machine)
#   run.sh train DIRECTION...                  weights, several at once     (accelerator)
#   run.sh finish DEV_FOLDER DIRECTION...      pack, scores, model card     (any machine)
#
# BUILD is where everything goes; MINUTES is the whole training time of a direction and
# STOP_AFTER that of this call; TRAIN holds more options for train.py.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-build/packs}
python=${PYTHON:-python3}

prepare() {
    "$python" "$here/prepare.py" "$1"/*.tsv* --keep-apart "$2"/*.tsv \
        --out "$build/data" --vocabulary "${VOCABULARY:-16000}"
}

train() {
    local jobs=() job
    for direction in "$@"; do
        mkdir -p "$build/$direction"
        # shellcheck disable=SC2086  # TRAIN is a list of options
        ("$python" "$here/train.py" "$build/data" "$direction" \
            --out "$build/$direction" --minutes "${MINUTES:-20}" \
            --stop-after "${STOP_AFTER:-inf}" ${TRAIN:-} \
            2>&1 | tee -a "$build/$direction/log.txt") &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job"; done
}

finish() {
    local dev=$1 direction pack
    shift
    for direction in "$@"; do
        "$python" "$here/convert.py" "$build/data" "$build/$direction" --out "$build"
        pack=$(ls "$build"/translate-"${direction/-/_}"-starter-*.argosmodel)
        "$python" "$here/score.py" "$pack" \
            "$dev/flores_dev.tsv" "$dev/newstest2020.$direction.tsv" \
            --against "$dev"/flores_dev."$direction".*.txt \
            --out "$build/$direction/scores.json"
        "$python" "$here/card.py" "$pack" --data "$build/data" \
            --trained "$build/$direction" --scores "$build/$direction/scores.json" \
            --samples "$here/samples/${direction%-*}.txt" \
            --out "$build/$direction/model_card.md"
    done
}

"$@"
