import { expect, test } from '@playwright/test'
import { PlainUserApp } from './plain-user-app'

/** A line of /proc/PID/status. Seccomp 2 is a filter that the process cannot take off again. */
const readStatus = (status: string, key: string) => new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]

// Only Linux tells a process's sandbox to others; the other end-to-end tests may run as root, where Chromium has none.
if (process.platform === 'linux') {
  test('W2: for a plain user every renderer runs behind a seccomp filter', async () => {
    const app = new PlainUserApp(process.env.BEATREEL_ELECTRON ?? '')
    try {
      await expect(() => expect(app.list('renderer'), app.output).not.toHaveLength(0)).toPass({ timeout: 30_000 })
      for (const { words, status } of app.list('renderer')) {
        expect(words).not.toContain('--no-sandbox')
        expect(readStatus(status, 'Uid')).not.toBe('0')
        expect(readStatus(status, 'Seccomp')).toBe('2')
      }
    } finally {
      app.close()
    }
  })
}
