/**
 * Whether a Node version is at least the one in package.json's engines, written as `>=20.19`.
 * @param {string} version
 * @param {string} range
 */
export function isNodeNewEnough(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = range.replace('>=', '').split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}
