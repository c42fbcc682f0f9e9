import { apps } from './identity/apps.mjs'
import { googleRoutes } from './identity/google.mjs'
import { metaRoutes } from './identity/meta.mjs'
import { tiktokRoutes } from './identity/tiktok.mjs'

/**
 * Those who let people in, without anything to post to: Google's, TikTok's and Meta's pages for people, their tokens, and whose accounts
 * they are. A person agrees at once. Every token is a `FAKE-SECRET`.
 */
export const defaults = {
  /** Whether the person refuses. */
  denies: false,
  /** Scopes that the person unticks. */
  unticked: [],
  /** Seconds. */
  accessLife: 3_600,
  refreshLife: 31_536_000,
  channels: [{ id: 'UC_one', title: 'One', customUrl: '@one' }],
  openId: 'open-1',
  username: 'creator.one',
  userId: '7001',
  pages: [
    { id: '101', name: 'Page One', instagram: { id: '201', username: 'insta.one' } },
    { id: '102', name: 'Page Two' },
  ],
  /** Those of businesses, by the number of the business: `{ id: '301', pages }`. */
  businesses: [],
}

const ofData = (status, reason, message) => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } },
})

const graphCodes = { unauthorized: 190, invalid_grant: 190, token_expired: 190, invalid_client: 101 }
const ofGraph = (code, message) => ({
  status: 400,
  body: { error: { message, type: 'OAuthException', code: graphCodes[code] ?? 100, fbtrace_id: 'x' } },
})

export function makePlatform(world) {
  const state = { codes: new Map(), access: new Map(), refresh: new Map() }
  return {
    routes: [...googleRoutes(world, state), ...tiktokRoutes(world, state), ...metaRoutes(world, state)],
    error: (code, { url: { pathname } }, said) => {
      if (pathname.startsWith('/youtube/')) return ofData(code === 'unauthorized' ? 401 : 400, code, said)
      if (pathname.startsWith('/v26.0/')) return ofGraph(code, said)
      // TikTok answers 200 to a refresh token that it does not know.
      const statuses = { invalid_client: 401, invalid_grant: pathname.startsWith('/v2/') ? 200 : 400 }
      return { status: statuses[code] ?? 400, body: { error: code, error_description: said } }
    },
    acts: {
      apps: () => apps,
      /** Nothing that was granted is good for anything any more. */
      revokeAll: () => {
        state.access.clear()
        state.refresh.clear()
      },
      /** Access tokens are refused from now on; they can be refreshed. */
      expireAccess: () => state.access.clear(),
      alive: () => ({ access: state.access.size, refresh: state.refresh.size }),
    },
  }
}
