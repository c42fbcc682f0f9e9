import { z } from 'zod'
import { AccountCheck } from '../domain/account-check'
import { AppKeyFacts, AppKeyFault } from '../domain/app-keys'
import { ConnectedAccount } from '../domain/connected-account'
import { AccountId } from '../domain/ids'
import { connectedPlatforms } from '../domain/post-order'
import { Provider } from '../domain/provider'
import { PublishProblem } from '../domain/publish-problem'
import { SetupCheck } from '../domain/setup-check'
import { SignInProblem } from '../domain/sign-in-problem'

const nothing = z.strictObject({})
const AttemptId = z.uuid()

/** Who may be signed in to, and how that stands. No token and no secret is ever in it. */
export const AccountsState = z.strictObject({
  keys: z.array(AppKeyFacts),
  accounts: z.array(ConnectedAccount),
  /** Whether this system can seal secrets. */
  can_seal: z.boolean(),
  /** Whether the user chose that they may be kept as good as open where it cannot. */
  keeps_weakly: z.boolean(),
})
export type AccountsState = z.infer<typeof AccountsState>

const AccountChoice = z.strictObject({
  remote_id: z.string().max(200),
  username: z.string().max(200),
  isConnected: z.boolean(),
})

/** What came of signing in: accounts that are connected now, several to choose from (`accounts.choose`), or why not. */
export const SignInEnd = z.strictObject({
  attempt_id: AttemptId,
  how: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('connected'), accounts: z.array(ConnectedAccount) }),
    z.strictObject({ kind: z.literal('choose'), choices: z.array(AccountChoice) }),
    z.strictObject({ kind: z.literal('failed'), problem: SignInProblem }),
  ]),
})
export type SignInEnd = z.infer<typeof SignInEnd>

export const accountCalls = {
  'accounts.state': { input: nothing, output: AccountsState, problem: z.never() },
  /**
   * Keeps the keys of the user's own app. Main asks the user and takes the secret from the system's clipboard, so that no page ever holds it.
   * `weak` keeps it where nothing can seal it.
   */
  'accounts.keep-keys': {
    input: z.strictObject({ provider: Provider, id: z.string().max(300), weak: z.boolean() }),
    output: AppKeyFacts,
    problem: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['clipboard-empty', 'declined']) }),
      z.strictObject({ kind: z.literal('faults'), faults: z.array(AppKeyFault) }),
    ]),
  },
  /** Main asks the user. Accounts of these keys can then not be refreshed any more. */
  'accounts.forget-keys': {
    input: z.strictObject({ provider: Provider }),
    output: AppKeyFacts,
    problem: z.strictObject({ kind: z.literal('declined') }),
  },
  /** Looks whether signing in can work, each step by itself; asks the provider whether it knows the keys, and signs nobody in. */
  'accounts.check-setup': { input: z.strictObject({ provider: Provider }), output: SetupCheck, problem: z.never() },
  /** Opens the provider's page in the user's browser; the end comes as `accounts.signed-in`. A new attempt ends the one before. */
  'accounts.sign-in': {
    input: z.strictObject({ platform: z.enum(connectedPlatforms), account_id: AccountId.nullable() }),
    output: z.strictObject({ attempt_id: AttemptId }),
    problem: z.never(),
  },
  'accounts.cancel': { input: z.strictObject({ attempt_id: AttemptId }), output: nothing, problem: z.never() },
  /** Connects those that the user chose of what an attempt found. */
  'accounts.choose': {
    input: z.strictObject({ attempt_id: AttemptId, remote_ids: z.array(z.string().max(200)).max(100) }),
    output: z.array(ConnectedAccount),
    problem: SignInProblem,
  },
  /** Asks the platform how an account is: name, scopes, end. */
  'accounts.check': {
    input: z.strictObject({ account_id: AccountId }),
    output: ConnectedAccount,
    problem: PublishProblem,
  },
  /** What an account may post now: privacies, switches, longest film, posts left. */
  'accounts.may-post': {
    input: z.strictObject({ account_id: AccountId }),
    output: AccountCheck,
    problem: PublishProblem,
  },
  /**
   * Takes the permission back, wipes the tokens, and takes every post of the account out of the outbox that nobody can see yet. `still_out`: how
   * many posts main could not take back, as those that a platform holds for their time.
   */
  'accounts.disconnect': {
    input: z.strictObject({ account_id: AccountId }),
    output: z.strictObject({
      permission: z.enum(['revoked', 'shared', 'left', 'gone']),
      still_out: z.int().min(0),
    }),
    problem: z.strictObject({ kind: z.literal('declined') }),
  },
}

export const accountEvents = {
  'accounts.signed-in': SignInEnd,
  /** All of it anew, whenever something changed by itself: a token ended, an account was renewed. */
  'accounts.changed': AccountsState,
}
