import { protocol } from 'electron'

/** Makes our two schemes known to Chromium. Must run once, before the app is ready. */
export const registerSchemes = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'media', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
