import { z } from 'zod'

/** A length or place in seconds, never negative, at most a day. */
export const Seconds = z.number().min(0).max(86_400).brand<'Seconds'>()
export type Seconds = z.infer<typeof Seconds>

/** A whole number of output frames. */
export const Frames = z.int().min(0).max(10_000_000).brand<'Frames'>()
export type Frames = z.infer<typeof Frames>

/** 0 at the start, 1 when done. */
export const Fraction = z.number().min(0).max(1).brand<'Fraction'>()
export type Fraction = z.infer<typeof Fraction>

/** ISO 8601 in UTC, as every timestamp of the data model. */
export const Timestamp = z.iso.datetime()

/** Brands a number as seconds; below zero becomes zero. */
export const seconds = (value: number): Seconds => Math.max(0, value) as Seconds

/**
 * The nearest whole number of frames. A half goes up, and so does what falls short of one only by how sums of fractions are stored: else
 * an edit that changes nothing but the sum would move a border.
 */
export const wholeFrames = (value: number): number => Math.round(value + 1e-7)

/** Brands a number as frames, rounded to whole ones. */
export const frames = (value: number): Frames => Math.max(0, wholeFrames(value)) as Frames

/** Brands a number as a fraction, clamped to 0..1: FFmpeg's reported time can run a little past the planned end. */
export const fraction = (value: number): Fraction => Math.min(1, Math.max(0, value)) as Fraction

/** The nearest whole frame count for a length at a frame rate. */
export const framesIn = (length: Seconds, fps: number): Frames => frames(length * fps)

/** How long that many frames last. */
export const secondsOf = (count: Frames, fps: number): Seconds => seconds(count / fps)
