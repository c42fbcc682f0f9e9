import { z } from 'zod'
import type { ReadFault } from '../ask-provider'
import type { GrantFault } from '../sign-in-provider'

export const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() })

export const Me = z.object({ id: z.string().min(1).max(100) })

export const Permissions = z.object({ data: z.array(z.object({ permission: z.string(), status: z.string() })) })

export const Named = z.object({ username: z.string().default(''), name: z.string().default('') })

/** Ids are numbers in text, and stand in paths. */
const Id = z.string().regex(/^\d{1,40}$/)

export const Ids = z.object({ data: z.array(z.object({ id: Id })) })

const Page = z.object({
  id: Id,
  name: z.string().default(''),
  /** Absent where the person may not act for the Page. */
  access_token: z.string().min(1).optional(),
  tasks: z.array(z.string()).default([]),
  instagram_business_account: z.object({ id: Id }).optional(),
})
export type Page = z.infer<typeof Page>

/** A list in pieces. The next piece is asked for by its mark; the address that comes with it is not followed. */
export const Pages = z.object({
  data: z.array(Page),
  paging: z.object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() }).optional(),
})

/** Seconds since 1970; 0 for never. */
export const Inspected = z.object({
  data: z.object({
    is_valid: z.boolean(),
    data_access_expires_at: z.number().default(0),
    scopes: z.array(z.string()).default([]),
  }),
})

const Fault = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number().default(0),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().default(false),
  }),
})

/** Codes of Graph API by what they mean for a grant; throttling and its own troubles pass. */
const busy = [2, 4, 17, 32, 341, 613, 80_001, 80_002]

/** Of a wrong secret it says no more than that something is wrong; only its words tell. */
const isSecretFault = (code: number, message: string) => code === 1 && /client secret/i.test(message)

function kindOf({ code, message, is_transient: isTransient }: z.infer<typeof Fault>['error']): GrantFault['kind'] {
  if (code === 190) return 'ended'
  if (code === 101 || isSecretFault(code, message)) return 'keys'
  return isTransient || busy.includes(code) ? 'busy' : 'refused'
}

/** Failures of Graph API, whose tokens and data fail alike. */
export const readMetaFault: ReadFault = ({ body }) => {
  const { success, data } = Fault.safeParse(body)
  if (!success) return undefined
  const { code, error_subcode, message } = data.error
  const name = error_subcode === undefined ? `${code}` : `${code}/${error_subcode}`
  return { kind: kindOf(data.error), code: name, said: message }
}
