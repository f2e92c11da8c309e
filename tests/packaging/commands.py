#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Pointsman developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/packaging/commands.py SOURCES BUILD POINTSMAN POINTSMAN-CLI

Every command that a document, a man page or a --help names is run on the built programs, in a home of its own in which
what it speaks of is there; what builds and tests is run dry. It fails where a command does, where one is not known
here, and where a document has none.
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# What cannot be run by a test, by its beginning, and why. Each must still be named somewhere.
ELSEWHERE = {
    'man pointsman-cli': 'reads what is installed',
    'Xvfb :7': 'needs a display of the reader\'s choice, which other tests may have',
    'import -window': 'the same',
    'chown USER FILE': 'gives a file away, which only root may',
    'git checkout --ours FILE': 'means something only in a merge',
    'spec-kitty mission join': 'asks a service',
    'spec-kitty mission drive': 'asks a service',
    'flatpak-builder ': 'downloads the whole runtime',
    'flatpak override ': 'needs the installed package',
}
WITHOUT = {'packaging/doc/platforms.md'}  # documents that tell nobody to run anything

# How a line begins that may be run: nothing of it reaches out of the world.
RUN = re.compile(r'(\w+=\w+ )*(pointsman(-cli)?( |$)|cd \w+$|(\w+=\$\(|(jq|ls|some-agent) .*)pointsman-cli )')

BLOCK = re.compile(r'^```(\w*)\n(.*?)^```$', re.M | re.S)

SESSION = 'seed-search@2026-01-20T08-00-00Z'
# What stands for something of the reader's own.
FILLED = {'NOUN': 'session', 'CODE': 'not-json', 'ROLE': 'developer', 'FILE': 'draft.json', 'FOLDER': '.',
          '--knowledge-dir DIR': '--knowledge-dir .tf/knowledge', 'DIR…': '.'}

WORLD = r'''set -eu
mkdir -p home/code/checkout-web/.tf/knowledge shop/.tickets
mkdir -m 700 run temp
for topic in seed-checkout seed-search seed-x -a-seed-that-begins-with-a-dash spike-payment spike-index \
    plan-checkout; do
    mkdir -p "shop/.tf/knowledge/topics/$topic"
    printf '# %s\n' "$topic" > "shop/.tf/knowledge/topics/$topic/overview.md"
done
printf '# Backlog\n\n- sh-1\n- sh-2\n' > shop/.tf/knowledge/topics/plan-checkout/backlog.md
for ticket in sh-1 sh-2 ab-1 ab-2; do
    printf -- '---\nid: %s\nstatus: open\n---\n# %s\n' "$ticket" "$ticket" > "shop/.tickets/$ticket.md"
done
for mission in checkout-flow search-index mission-abc-123; do
    printf '{"mission_id":"%s","mission_run_id":"%s","participant_id":"%s","role":"developer","joined_at":"%s",%s}' \
        "$mission" 01J0000000000000000000RVN1 01J0000000000000000000PART 2026-02-06T12:00:00+00:00 \
        '"last_activity_at":"2026-02-06T12:00:00+00:00","drive_intent":"inactive","focus":null' |
        pointsman-cli mission save "$mission" -
done
pointsman-cli project add home/code/checkout-web
pointsman-cli project add shop
cd shop
pointsman-cli mission switch mission-abc-123
pointsman-cli session start seed-x
pointsman-cli session start seed-search --at 2026-01-20T08:00:00Z
pointsman-cli session start seed-checkout
pointsman-cli session add-spike spike-payment
pointsman-cli session set-plan plan-checkout
pointsman-cli --json session show > draft.json
cp draft.json session.json
cp draft.json kept-elsewhere.json
pointsman-cli --json mission show mission-abc-123 > state.json
until pointsman-cli history show 42 2>/dev/null; do
    pointsman-cli mission update --focus "step:$((step = ${step-0} + 1))"
done
pointsman-cli session move spike-payment --to SESSION
pointsman-cli undo
'''.replace('SESSION', SESSION)

# One that goes on until it is interrupted is interrupted as soon as it has told something.
CLI = r'''#!/bin/sh
case " $* " in *" watch "*) ;; *) exec REAL "$@" ;; esac
REAL "$@" > "$HOME/told" &
watcher=$!
until [ -s "$HOME/told" ] || ! kill -0 "$watcher" 2>/dev/null; do REAL session start seed-checkout >/dev/null; done
kill "$watcher" 2>/dev/null || true
wait "$watcher" || exit
cat "$HOME/told"
'''
# As on a desktop, one program runs, and each start hands over to it; --demo is a program of its own.
WINDOW = r'''#!/bin/sh
socket() { find "$XDG_RUNTIME_DIR" "$TMPDIR" -name socket; }
start() {
    REAL "$@" > "$HOME/window" 2>&1 &
    program=$!
    until [ -n "$(socket)" ]; do
        kill -0 "$program" 2>/dev/null || { wait "$program"; status=$?; cat "$HOME/window" >&2; exit $status; }
        sleep 0.1
    done
}
case " $* " in
*" --help "* | *" --quit "*) exec REAL "$@" ;;
*" --demo "*) start "$@" && kill "$program" && wait "$program"; exit ;;
esac
if [ -z "$(socket)" ]; then
    start --hidden
    echo "$program" > "$HOME/program"
fi
exec REAL "$@"
'''
END = 'if [ -e "$HOME/program" ]; then pointsman --quit; tail --pid="$(cat "$HOME/program")" -s 0.05 -f /dev/null; fi'


class World:
    """The folder in which commands run: made once, and for each of them as it was then."""

    def __init__(self, work, window, cli):
        self.work, self.place, self.kept = work, work + '/world', work + '/kept'
        programs = work + '/programs'
        os.mkdir(programs)
        for name, text in (('pointsman', WINDOW.replace('REAL', window)), ('pointsman-cli', CLI.replace('REAL', cli)),
                           ('spec-kitty', '#!/bin/sh\n'), ('some-agent', '#!/bin/sh\n')):
            with open(os.path.join(programs, name), 'w', encoding='utf-8') as file:
                file.write(text)
            os.chmod(file.name, 0o755)
        home = self.place + '/home'
        self.env = {'PATH': programs + ':' + os.environ['PATH'], 'HOME': home, 'TMPDIR': self.place + '/temp',
                    'XDG_RUNTIME_DIR': self.place + '/run', 'XDG_CONFIG_HOME': home + '/.config',
                    'XDG_STATE_HOME': home + '/.local/state', 'QT_QPA_PLATFORM': 'offscreen', 'LC_ALL': 'C.UTF-8',
                    'TZ': 'UTC'}
        os.mkdir(self.place)
        made = self.shell('sh', WORLD, self.place)
        if made.returncode:
            sys.exit('The world could not be made:\n' + made.stdout)
        os.rename(self.place, self.kept)

    def shell(self, shell, script, folder):
        quiet = {'zsh': ['-f'], 'fish': ['-N']}.get(shell, [])
        return subprocess.run(['timeout', '60', shell, *quiet, '-c', script], cwd=folder, env=self.env, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)

    def run(self, script, shell='bash', folder='shop'):
        """What went wrong, or nothing."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.kept, self.place, symlinks=True)
        run = self.shell(shell, script, os.path.join(self.place, folder))
        ended = self.shell('sh', END, self.place)
        if not run.returncode and not ended.returncode:
            return ''
        return f'status {run.returncode}, then {ended.returncode}\n{run.stdout}{ended.stdout}'


class Check:
    def __init__(self, sources, build, world):
        self.sources, self.build, self.world = sources, build, world
        self.faults, self.met, self.known = [], set(), {}
        self.options, self.told, self.verbs = set(), {}, []
        self.usage = subprocess.run([sources + '/dev'], stdout=subprocess.PIPE, text=True, check=False).stdout
        with open(sources + '/CMakePresets.json', encoding='utf-8') as file:
            presets = json.load(file)
        self.presets = {kind: {preset['name'] for preset in presets[kind]}
                        for kind in presets if kind.endswith('Presets')}

    def fault(self, where, command, reason):
        self.faults.append(f'{where}: {command}\n    {reason}')

    def run(self, where, command, shell='bash', folder='shop'):
        script = command if shell in ('fish', 'zsh') else 'set -eu -o pipefail\n' + command
        if (script, folder) not in self.known:
            self.known[script, folder] = self.world.run(script, shell, folder)
        if self.known[script, folder]:
            self.fault(where, command, self.known[script, folder].strip().replace('\n', '\n    '))

    def is_elsewhere(self, command):
        met = {beginning for beginning in ELSEWHERE if command.startswith(beginning)}
        self.met |= met
        return bool(met)

    def place(self, where, command):
        """Runs one command, or looks up what it names; says so where neither is possible."""
        bare = re.sub(r'^(\w+=\w+ )+', '', command)
        words = bare.split()
        if self.is_elsewhere(bare):
            return
        for preset in re.findall(r'\bPOINTSMAN_PRESET=(\w+)', command):
            if preset not in self.presets['configurePresets']:
                self.fault(where, command, f'there is no preset {preset}')
        if words[0] == './dev':
            self.verb(where, words[1:])
        elif words[0] in ('cmake', 'ctest'):
            for each in bare.split(' && '):
                self.dry(where, each)
        elif match := re.match(r"PS1='", bare):
            self.run(where, command + '\n: "${PS1@P}"')
        elif match := re.match(r"(?s)set -g status-right '#\((.*)\)'$", bare):
            # What tmux makes of it.
            self.run(where, match[1].replace('#{q:pane_current_path}', '.').replace('##', '#'))
        elif match := re.match(r'(bash|zsh|fish|tmux)\s+(.*)', bare, re.S):
            shown = {'zsh': '; print -P "$PROMPT"', 'fish': '; fish_right_prompt'}
            if match[1] in shown:
                self.run(where, match[2] + shown[match[1]], match[1])
            else:
                self.place(where, match[2])
        elif words[0] in ('chmod', 'ls', 'head', 'iconv') or RUN.match(bare):
            self.run(where, filled(command))
        else:
            self.fault(where, command, 'not known here')

    def dry(self, where, command):
        """Nothing is built or tested: a preset is to be there, and the tests that ctest is to choose, in this build."""
        if match := re.match(r'cmake --preset (\S+)$', command):
            kind, script = 'configurePresets', command + ' -N'
        elif match := re.match(r'ctest --preset (\S+)(.*)$', command):
            kind, script = 'testPresets', f'ctest --test-dir {self.build} -N{match[2]} | grep "^Total Tests: [1-9]"'
        elif match := re.match(r'cmake (?:--build --preset |--install build/(?=\S+ --prefix /usr$))(\S+)', command):
            kind, script = 'buildPresets', ''
        if not match:
            self.fault(where, command, 'not known here')
        elif match[1] not in self.presets[kind]:
            self.fault(where, command, f'{kind} has no {match[1]}')
        else:
            self.run(where, script, folder=self.sources)

    def verb(self, where, words):
        match = words and re.search(rf'^  {re.escape(words[0])} .*', self.usage, re.M)
        kinds = [kind for kind in words[1].split('|') if kind != 'KIND'] if words[0:1] == ['package'] else []
        if not match or not all(re.search(rf'\b{kind}\b', match[0]) for kind in kinds):
            self.fault(where, './dev ' + ' '.join(words), 'no such verb')
        elif words[:1] == ['run'] and words[1:2] and words[1].startswith('--'):
            self.run(where, ' '.join(['pointsman', *words[1:]]))
        elif words[0] == 'test' and words[1:2] and not re.match(r'-|\[?REGEX', words[1]):
            self.dry(where, f"ctest --preset ci -R {' '.join(words[1:])}")
        else:
            for option in words[1:]:
                if option.startswith('--') and f'  {words[0]} {option} ' not in self.usage:
                    self.fault(where, './dev ' + ' '.join(words), f'no option {option}')

    def document(self, path):
        with open(os.path.join(self.sources, path), encoding='utf-8') as file:
            text = file.read()
        count = len(self.faults)
        if re.search(r'```|^~~~|<pre', BLOCK.sub('', text), re.M):
            self.fault(path, '```', 'a block that is not seen as one')
        for file in re.findall(r'`(\.(?:/|ci/)[^\s`]+)`', text):
            if not os.path.exists(os.path.join(self.sources, file)):
                self.fault(path, file, 'no such file')
        commands = list(man_examples(text))
        if path.endswith('.scd'):
            self.terms(path, text)
        else:
            commands = [*inline(text), *configured(text), *in_prose(path, text)]
            for program in set(re.findall(r'`(pointsman(?:-[a-z]+)*)`', text)) - {'pointsman', 'pointsman-cli'}:
                self.fault(path, program, 'no such program')
        for command in commands:
            self.place(path, command)
        for option in set(re.findall(r'`(--[\w-]+)(?: \w+)?`', text)) - self.options:
            self.fault(path, option, 'no help has this option')
        blocks = [] if path.endswith('.scd') else list(in_blocks(text))
        script = []
        for line in blocks:
            line = re.sub(r'\s+# .*', '', line)
            if RUN.match(line):
                script.append(line)
            else:
                self.place(path, line)
        if script:
            self.run(path, '\n'.join(['set -x', *script]), folder='.' if 'cd shop' in script else 'shop')
        if not commands and not blocks and path not in WITHOUT:
            self.fault(path, '', 'has no command')
        print(f'{path}: {len(commands) + len(blocks)} commands, {len(self.faults) - count} faults', flush=True)

    def terms(self, path, text):
        """What a man page explains is what the program's own help does."""
        program = os.path.basename(path).split('.')[0]
        terms = '\n'.join(re.findall(r'^(\*.*)\n\t', text, re.M))
        named = set(re.findall(r'(?:^|, )\*([a-z][a-z-]*(?: [a-z][a-z-]*)?)|(--[a-z-]+[a-z])', terms, re.M))
        named = {verb or option for verb, option in named}
        known = set(re.findall(r'^ +(?:-\w, +)?(--[a-z-]+)', self.told[program], re.M)) - {'--help-all'}
        if program == 'pointsman-cli':
            known |= set(self.verbs)
        for word in sorted(named ^ known):
            self.fault(path, word, 'is in this page or in the help alone')

    def help(self):
        work = self.world.work
        said = self.world.shell('sh', 'pointsman-cli --help', work).stdout
        self.told = {'pointsman': self.world.shell('sh', 'pointsman --help', work).stdout, 'pointsman-cli': ''}
        self.verbs = re.findall(r'^  ([a-z]+(?: [a-z-]+)?)  +\S', said, re.M)
        pages = ['', 'session', 'mission', 'project', *self.verbs]
        for page in pages:
            said = self.world.shell('sh', f'pointsman-cli {page} --help', work).stdout
            self.told['pointsman-cli'] += said
            examples = re.search(r'^Examples:\n(.*?)^$', said, re.M | re.S)
            for command in logical(re.sub(r'^ {2}', '', examples[1], flags=re.M)) if examples else []:
                self.place(f'pointsman-cli {page} --help', command)
            if not examples:
                self.fault(f'pointsman-cli {page} --help', '', 'has no example')
        self.options = set(re.findall(r'--[a-z-]+', self.usage + ''.join(self.told.values())))
        print(f'--help: {len(pages)} pages', flush=True)


def filled(command):
    for word, own in FILLED.items():
        command = re.sub(rf'(?<!\w){word}(?!\w)', own, command)
    return re.sub(r'\bID\b', 'mission-abc-123' if 'mission' in command else SESSION, command)


def logical(text):
    """The lines of a block; one that ends with a backslash or a bar goes on."""
    return [line.strip() for line in re.sub(r'(\\|(?<=\|))\n\s*', ' ', text).splitlines() if line.strip()]


def inline(text):
    """What stands between grave accents in the running text and begins with a program."""
    running = BLOCK.sub('', text)
    spans = [re.sub(r'\n\s*', ' ', span) for span in re.findall(r'`((?:[^`\n]|\n(?!\n))+)`', running)]
    for span in [*spans, *re.findall(r'^ {4}(\S.*)', running, re.M)]:
        first = re.sub(r'^(\w+=\w+ )+', '', span).split()[0]
        if ' ' not in span:
            continue
        if re.match(r'pointsman(-\w+)*$|\./dev$|man$', first) or shutil.which(first) or \
                any(each.startswith(first + ' ') for each in ELSEWHERE):
            yield span


def in_blocks(text):
    """The lines of blocks, but of those that say that they are of something else than a shell."""
    for kind, block in BLOCK.findall(text):
        if kind not in ('text', 'json', 'toml'):
            yield from logical(block)


def configured(text):
    """What a file of settings of another program runs."""
    for block in re.findall(r'^```(?:json|toml)\n(.*?)^```', text, re.M | re.S):
        yield from re.findall(r'"(pointsman-cli [^"]*)"', block)


def in_prose(path, text):
    """The page of findings is written from what the window says, which has no marks."""
    if not path.endswith('findings.md'):
        return
    by_hand = '\n'.join(re.findall(r'^- By hand: (.*)', text, re.M))
    ours = r'pointsman-cli [a-z]+(?: [a-z-]+)?(?: [A-Z]{2,}\b| --[a-z-]+ [\w:=]+)*'
    others = r'(?:chmod|chown|git|iconv|ls|head|spec-kitty mission) (?:[\w-]+ )*(?:FILE|FOLDER|ROLE|inactive)\b'
    yield from sorted(set(re.findall(f'{ours}|{others}', by_hand)))


def man_examples(text):
    for _, block in BLOCK.findall(text):
        yield from logical(block.replace('\\\\', '\\'))


def main():
    sources, build, window, cli = (os.path.realpath(path) for path in sys.argv[1:])
    with tempfile.TemporaryDirectory() as work:
        check = Check(sources, build, World(work, window, cli))
        check.help()
        for pattern in ('*.md', 'packaging/*/*.md', 'packaging/man/*.scd', 'packaging/flatpak/*.yml'):
            for path in sorted(glob.glob(pattern, root_dir=sources)):
                check.document(path)
        for beginning in ELSEWHERE.keys() - check.met:
            check.fault('commands.py', beginning, 'no document has it any more')
    if check.faults:
        sys.exit('\n'.join(check.faults))


main()
