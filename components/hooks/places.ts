import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlaceAccess } from '@/lib/platform/place-access';

/** Of the one page that connects places to sync with. */
export const PlacesContext = createContext<PlaceAccess | null>(null);

export function usePlaces(): PlaceAccess {
  const places = useContext(PlacesContext);
  if (places === null) throw new Error('places are connected inside PlacesContext');
  return places;
}
