import { ok } from '@shared/domain/result'
import type { z } from 'zod'
import type { Granting } from '../sign-in-provider'
import { Ids, type Page, Pages } from './meta-answers'

type Fields = Readonly<Record<string, string>>

/** Reads from Graph API as the person who signed in. */
export type ReadGraph = <S extends z.ZodType>(path: string, fields: Fields, answer: S) => Granting<z.infer<S>>

const pageFields = 'id,name,access_token,tasks,instagram_business_account'
/** Of a hundred Pages each. */
const mostPieces = 10
const mostBusinesses = 25

/** A list of Pages to its end; one that goes on for ever is cut. */
async function listPages(read: ReadGraph, path: string): Granting<Page[]> {
  const pages: Page[] = []
  let after: Fields = {}
  for (let piece = 0; piece < mostPieces; piece += 1) {
    const answer = await read(path, { fields: pageFields, limit: '100', ...after }, Pages)
    if (!answer.ok) return answer
    pages.push(...answer.value.data)
    const mark = answer.value.paging?.next && answer.value.paging.cursors?.after
    if (!mark) break
    after = { after: mark }
  }
  return ok(pages)
}

/** Pages that a business owns or looks after. Some are in no other list. Where it is not told, they are none. */
async function pagesOfBusinesses(read: ReadGraph): Promise<Page[]> {
  const businesses = await read('/me/businesses', { fields: 'id', limit: `${mostBusinesses}` }, Ids)
  if (!businesses.ok) return []
  const pages: Page[] = []
  for (const { id } of businesses.value.data.slice(0, mostBusinesses)) {
    for (const edge of ['owned_pages', 'client_pages']) {
      const found = await listPages(read, `/${id}/${edge}`)
      if (found.ok) pages.push(...found.value)
    }
  }
  return pages
}

/** All Pages that somebody may act for, each once. */
export async function findPages(read: ReadGraph, scopes: readonly string[]): Granting<Page[]> {
  const own = await listPages(read, '/me/accounts')
  if (!own.ok || !scopes.includes('business_management')) return own
  const all = [...own.value, ...(await pagesOfBusinesses(read))].filter(one => one.access_token !== undefined)
  return ok(all.filter((page, at) => all.findIndex(one => one.id === page.id) === at))
}
