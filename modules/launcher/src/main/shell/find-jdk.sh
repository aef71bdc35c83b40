# Read by ./run and ./verify: prints the home of a JDK of version 21 or newer, or fails.
# The default java of a machine may be older than the JDK that lies beside it.

jdk_version() {   # the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && printf '%s' "$version"
}

find_jdk() {
  local candidate version javac
  javac=$(command -v javac 2>/dev/null) && javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
  for candidate in "${JAVA_HOME:-}" "$javac" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
      "$HOME"/.jabba/jdk/* "$HOME"/.jenv/versions/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(jdk_version "$candidate") || continue
    if [ "$version" -ge 21 ]; then printf '%s\n' "$candidate"; return 0; fi
  done
  return 1
}
