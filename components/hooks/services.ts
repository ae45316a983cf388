import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Services } from '@/lib/platform/services';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('a screen must be rendered inside ServicesContext');
  return services;
}
