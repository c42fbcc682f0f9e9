export const exactOrigin = /^http:\/\/127\.0\.0\.1:[1-9]\d{0,4}$/

/**
 * Servers of tests on this machine, which would otherwise be refused like everything private.
 * @param named `BEATREEL_TEST_ORIGINS`: exact origins, such as http://127.0.0.1:8123, between commas; anything else in it is left out
 * @param isPackaged a packaged app knows no such servers, whatever its environment says
 */
export function testOrigins(named: string | undefined, isPackaged: boolean): ReadonlySet<string> {
  if (isPackaged || !named) return new Set()
  return new Set(named.split(',').filter(origin => exactOrigin.test(origin)))
}
