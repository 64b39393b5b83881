import { useEffect, useState } from 'react';

/** Whoever opened the page is still in front of it. */
export function useFresh(freshMs: number): boolean {
  const [fresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), freshMs);
    return () => clearTimeout(timer);
  }, [freshMs]);
  return fresh;
}
