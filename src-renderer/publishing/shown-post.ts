import type { PostId } from '@shared/domain/ids'
import { create } from 'zustand'

/** `details`: what happened to it and what can be done · `kit`: what a person needs to post it by hand. */
export type PostSheet = 'details' | 'kit'
type Shown = { readonly post_id: PostId | null; readonly sheet: PostSheet }

/** Which post lies open over the page, whatever the page. */
export const useShownPost = create<Shown>(() => ({ post_id: null, sheet: 'details' }))

export const showPost = (post_id: PostId): void => useShownPost.setState({ post_id, sheet: 'details' })
export const showKit = (post_id: PostId): void => useShownPost.setState({ post_id, sheet: 'kit' })
export const closePost = (): void => useShownPost.setState({ post_id: null })
