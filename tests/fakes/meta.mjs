import * as facebook from './meta/facebook.mjs'
import * as instagram from './meta/instagram.mjs'
import * as login from './meta/login.mjs'
import { makeServe } from './meta/make-serve.mjs'
import { deleteNode, readNode } from './meta/nodes.mjs'
import { defaults } from './meta/settings.mjs'

/** Meta's Graph with its sign-in and its upload host: Instagram and Facebook Pages, at one address. */

export { defaults }

const node = /^\/v26\.0\/(\d+)$/
const edge = name => new RegExp(`^/v26\\.0/(\\d+)/${name}$`)
const me = name => `/v26.0/me${name}`

const instagramScope = { 10: 'instagram_content_publish' }
const pageScope = { 200: 'pages_manage_posts' }

/** Name, method, path, who serves it; and the scope that it needs, by the code of the refusal. */
const table = [
  ['dialog', 'GET', '/v26.0/dialog/oauth', login.dialog, { auth: 'none' }],
  ['token', 'GET', '/v26.0/oauth/access_token', login.accessToken, { auth: 'none' }],
  ['debug-token', 'GET', '/v26.0/debug_token', login.debugToken, { auth: 'app' }],
  ['me', 'GET', me(''), login.me],
  ['accounts', 'GET', me('/accounts'), login.pages],
  ['permissions', 'GET', me('/permissions'), login.permissions],
  ['revoke', 'DELETE', me('/permissions'), login.deletePermissions],
  ['limit', 'GET', edge('content_publishing_limit'), instagram.publishingLimit, { needs: instagramScope }],
  ['container', 'POST', edge('media'), instagram.makeContainer, { needs: instagramScope }],
  ['upload', 'POST', /^\/ig-api-upload\/v26\.0\/(\d+)$/, instagram.uploadReel, { auth: 'upload' }],
  ['publish', 'POST', edge('media_publish'), instagram.publishContainer, { needs: instagramScope }],
  ['list', 'GET', edge('media'), instagram.listMedia, { needs: { 10: 'instagram_basic' } }],
  ['insights', 'GET', edge('insights'), instagram.insights],
  ['reels', 'POST', edge('video_reels'), facebook.videoReels, { needs: pageScope }],
  ['upload', 'POST', /^\/video-upload\/v26\.0\/(\d+)$/, facebook.uploadVideo, { auth: 'upload' }],
  ['list', 'GET', edge('video_reels'), facebook.listReels, { needs: { 10: 'pages_read_engagement' } }],
  ['thumbnails', 'POST', edge('thumbnails'), facebook.setThumbnail, { body: 'multipart', needs: pageScope }],
  ['video-insights', 'GET', edge('video_insights'), facebook.videoInsights, { needs: { 10: 'read_insights' } }],
  ['read', 'GET', node, readNode],
  ['delete', 'DELETE', node, deleteNode],
]

export function makePlatform(world) {
  const { serve, error, acts } = makeServe(world)
  const routes = table.map(([name, method, path, handler, ways]) => ({
    name,
    method,
    path,
    serve: serve(handler, ways),
  }))
  return { routes, error, acts }
}
