import { z } from 'zod'

export const formats = ['vertical', 'square', 'landscape'] as const
export const Format = z.enum(formats)
export type Format = z.infer<typeof Format>

export type Size = { readonly width: number; readonly height: number }

/** Output size in pixels of each format. */
export const formatSize: Record<Format, Size> = {
  vertical: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
  landscape: { width: 1920, height: 1080 },
}

export const FrameRate = z.union([z.literal(24), z.literal(25), z.literal(30), z.literal(50), z.literal(60)])
export type FrameRate = z.infer<typeof FrameRate>

export const qualities = ['draft', 'standard', 'high'] as const
export const Quality = z.enum(qualities)
export type Quality = z.infer<typeof Quality>
