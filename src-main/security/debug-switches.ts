/** Chromium's switches that open the app to other programs or take its walls down; fuses do not cover them. */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'load-extension',
  'disable-web-security',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'proxy-pac-url',
  'js-flags',
]

/** Which refused switches the app was started with. Only packaged builds care: tests and developers need some. */
export const debugSwitches = (has: (name: string) => boolean): string[] => refused.filter(has)
