import {
  Database,
  KeyRound,
  Laptop,
  Layers,
  type LucideIcon,
  Mail,
  Network,
  Package,
  Receipt,
  ShoppingCart,
  Tag,
  User,
  Users,
  Wrench,
} from 'lucide-react';

const SIGNS: Readonly<Record<string, LucideIcon>> = {
  network: Network,
  software: Package,
  hardware: Laptop,
  access: KeyRound,
  email: Mail,
  storage: Database,
  purchase: ShoppingCart,
  hr: Users,
  billing: Receipt,
  account: User,
  technical: Wrench,
  general: Layers,
};

/** Stands beside the word. */
export function CategorySign({ category }: { category: string }) {
  const Sign = SIGNS[category] ?? Tag;
  return <Sign size={15} aria-hidden="true" />;
}
