#!/usr/bin/env bash
# Install a Debian package into a clean root, try it out there, remove it again.
#
#   packaging/deb/smoke.sh DEB [SUITE]
#
# The clean root is made once, by debootstrap, and kept in build/; that needs root and a
# mirror. Without either the package is only unpacked and run from there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

package=$1
suite=${2:-bookworm}
clean=$PWD/build/root-$suite.tar
root=$PWD/build/root-$suite
python=${PYTHON:-python3}

unpacked() {
    local folder
    folder=$(mktemp -d)
    dpkg-deb --extract "$package" "$folder"
    "$python" packaging/smoke.py "$folder/usr/bin/duizhao"
    rm -rf "$folder"
    echo "smoke: unpacked only, not installed"
}

make_clean_root() {
    rm -rf "$root"
    debootstrap --variant=minbase "$suite" "$root" >/dev/null
    tar -C "$root" -cf "$clean" .
}

if [[ $(id -u) != 0 ]] || ! command -v debootstrap >/dev/null; then
    unpacked
    exit
fi
if [[ -f $clean ]]; then
    rm -rf "$root"
    mkdir -p "$root"
    tar -C "$root" -xf "$clean"
else
    make_clean_root || { unpacked; exit; }
fi
cp "$package" "$root/tmp/duizhao.deb"
# Pictures are compared with this machine's, so the typefaces are this machine's, too.
mkdir -p "$root/usr/share/fonts"
cp -a /usr/share/fonts/. "$root/usr/share/fonts/"
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 chroot "$root" "$@"; }
inside apt-get -qq update
inside env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install -y --no-install-recommends /tmp/duizhao.deb >/dev/null
mount -t proc proc "$root/proc" 2>/dev/null || true
trap 'umount "$root/proc" 2>/dev/null || true' EXIT
"$python" packaging/smoke.py chroot "$root" /usr/bin/duizhao
inside apt-get -qq purge -y duizhao >/dev/null
if [[ -e $root/usr/lib/duizhao || -e $root/usr/bin/duizhao ]]; then
    echo "smoke: something was left behind" >&2
    exit 1
fi
umount "$root/proc" 2>/dev/null || true
rm -rf "$root"
echo "smoke: installed into a clean $suite, tried, removed"
