import { z } from 'zod'
import { TokenId } from './ids'
import { Timestamp } from './time'

/** Who may open something by holding a token in a wallet. */
export const TokenGate = z.strictObject({
  token_id: TokenId,
  required_wallet_address: z.string().max(100),
  access_level: z.string().max(60),
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type TokenGate = z.infer<typeof TokenGate>
