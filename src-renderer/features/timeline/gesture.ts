/** Where the hand is while it holds something. */
export type Held = {
  /** The film's frame under the pointer, not rounded, and how many frames it is from where it took hold. */
  readonly frame: number
  readonly moved: number
  /** Pixels in the window. */
  readonly x: number
  readonly y: number
  /** Pixels from where it took hold. */
  readonly dx: number
  readonly dy: number
  readonly isCtrl: boolean
  readonly isAlt: boolean
  readonly isShift: boolean
}

/** Something in the hand. */
export type Gesture = {
  readonly move: (at: Held) => void
  readonly drop: () => void
  readonly cancel: () => void
  /** Pixels that the pointer must go before it begins, so that a click is none. */
  readonly slack: number
}
