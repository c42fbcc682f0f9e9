import type { PublishProblem } from './publish-problem'

/** Where a post is. `live`: `permalink` null where it is in review still. `absent`: the platform says for sure that nothing was posted. */
export type RemoteState =
  | { readonly kind: 'uploading' }
  | { readonly kind: 'processing' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'scheduled'; readonly remoteId: string }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'live'; readonly remoteId: string | null; readonly permalink: string | null }
  | { readonly kind: 'rejected'; readonly problem: PublishProblem }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' }
