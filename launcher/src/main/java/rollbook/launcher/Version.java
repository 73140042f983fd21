package rollbook.launcher;

import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Rollbook.class.getPackage().getImplementationVersion();
        return new String[] {"Rollbook " + (version == null ? "(not packaged)" : version)};
    }
}
