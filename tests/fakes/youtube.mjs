import { errors } from './youtube/errors.mjs'
import { makeOauth } from './youtube/oauth.mjs'
import { makeReports } from './youtube/reports.mjs'
import { makeUploads } from './youtube/uploads.mjs'
import { makeVideos } from './youtube/videos.mjs'

/** Google's OAuth for installed apps, the YouTube Data API's uploads and videos, and YouTube Analytics. */

const day = 86_400_000

export const defaults = {
  clientId: 'fake-client.apps.googleusercontent.com',
  clientSecret: 'fake-client-secret',
  channel: { id: 'UCfakefakefakefakefakefa', title: 'Fake Channel', customUrl: '@fakechannel' },
  /** What the person at the consent screen does. */
  denies: false,
  unticks: [],
  hasChannel: true,
  isPhoneVerified: true,
  isTest: false,
  /** How long an upload's address lives, a video takes to be processed, and a cut last chunk to be finished, by its clock. */
  sessionMs: 7 * day,
  processingMs: 60_000,
  finishMs: 5_000,
  uploadsLagMs: 0,
  /** What becomes of a video: `codec`, `invalidFile` … or `copyright`, `duplicate` …; null where all is well. */
  failureReason: null,
  rejectionReason: null,
  forcesPrivate: false,
  durationSeconds: 12,
  insertsPerDay: 100,
  unitsPerDay: 10_000,
  /** Of a channel, in 24 h; null for none. */
  uploadsPerChannel: null,
  hidesCounts: false,
  refusesReports: false,
}

export function makePlatform(world) {
  const oauth = makeOauth(world)
  const videos = makeVideos(world, oauth)
  const uploads = makeUploads(world, oauth, videos)
  const reports = makeReports(world, oauth, videos)
  return {
    routes: [...oauth.routes, ...uploads.routes, ...videos.routes, ...reports.routes],
    error: errors,
    acts: { ...oauth.acts, ...uploads.acts, ...videos.acts },
  }
}
