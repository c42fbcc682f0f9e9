import { create } from 'zustand'

/** How many imports are being read; a long document takes some seconds. */
export const useReadingStore = create<{ readonly running: number }>(() => ({ running: 0 }))

/** Counts as being read while it lasts. */
export async function whileReading<T>(reading: Promise<T>): Promise<T> {
  useReadingStore.setState(({ running }) => ({ running: running + 1 }))
  try {
    return await reading
  } finally {
    useReadingStore.setState(({ running }) => ({ running: running - 1 }))
  }
}
