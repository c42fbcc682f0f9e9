import type { PublishProblem } from './publish-problem'

/**
 * Where a post is. `live`: `permalink` null where it is in review still; `notice` where it is there, but not as it was asked for (YouTube may hold
 * a film private). `absent`: the platform says for sure that nothing was posted.
 * `rejected`: nothing was posted either; with a problem of kind `handle` another upload may do.
 */
export type RemoteState =
  | { readonly kind: 'uploading' }
  | { readonly kind: 'processing' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'scheduled'; readonly remoteId: string }
  | { readonly kind: 'inbox' }
  | {
      readonly kind: 'live'
      readonly remoteId: string | null
      readonly permalink: string | null
      readonly notice?: PublishProblem
    }
  | { readonly kind: 'rejected'; readonly problem: PublishProblem }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' }
