; Inno Setup: the installer of the folder that `packaging/dev build bundle` makes.
; It installs for one person and needs no administrator.

#ifndef Version
  #define Version "0.0.0"
#endif
#define Id "io.github.duizhao.Duizhao"

[Setup]
AppId={{6E1F3B0C-6D7F-4B5E-9E0B-2B8F3D0C7A11}
AppName=Duizhao 对照
AppVersion={#Version}
AppPublisher=The Duizhao developers
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
DefaultDirName={autopf}\Duizhao
DefaultGroupName=Duizhao
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
MinVersion=10.0.17763
OutputBaseFilename=duizhao-{#Version}-windows-x86_64
OutputDir=..\..\dist
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
SetupIconFile=..\..\build\icons\duizhao.ico
SolidCompression=yes
UninstallDisplayIcon={app}\duizhao.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "packs"; Description: "Open .argosmodel files with Duizhao"

[InstallDelete]
; A newer version has other modules and libraries; what an older one left would be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\bundle\duizhao\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Duizhao 对照"; Filename: "{app}\duizhao.exe"; AppUserModelID: "{#Id}"
Name: "{autodesktop}\Duizhao 对照"; Filename: "{app}\duizhao.exe"; AppUserModelID: "{#Id}"; Tasks: desktop

[Registry]
; "Open with" for what other programs own; nothing is taken from them.
Root: HKA; Subkey: "Software\Classes\Applications\duizhao.exe"; ValueName: "FriendlyAppName"; ValueType: string; ValueData: "Duizhao 对照"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\duizhao.exe\shell\open\command"; ValueType: string; ValueData: """{app}\duizhao.exe"" open ""%1"""
; The preprocessor does not look into these lines again: {#Id} would stay as it is.
#define Ending(str E) \
  'Root: HKA; Subkey: "Software\Classes\Applications\duizhao.exe\SupportedTypes"; ValueName: "' + E + '"; ValueType: string; ValueData: ""' + NewLine + \
  'Root: HKA; Subkey: "Software\Classes\' + E + '\OpenWithProgids"; ValueName: "' + Id + '.page"; ValueType: string; ValueData: ""; Flags: uninsdeletevalue'
#emit Ending(".html")
#emit Ending(".htm")
#emit Ending(".xhtml")
#emit Ending(".shtml")
#emit Ending(".mhtml")
#emit Ending(".mht")
#emit Ending(".webarchive")
#emit Ending(".maff")
#emit Ending(".eml")
#emit Ending(".mbox")
#emit Ending(".enex")
#emit Ending(".epub")
#emit Ending(".pdf")
#emit Ending(".txt")
#emit Ending(".text")
#emit Ending(".md")
#emit Ending(".markdown")
Root: HKA; Subkey: "Software\Classes\{#Id}.page"; ValueType: string; ValueData: "Saved article"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.page\shell\open\command"; ValueType: string; ValueData: """{app}\duizhao.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.argosmodel"; ValueType: string; ValueData: "{#Id}.pack"; Tasks: packs; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Id}.pack"; ValueType: string; ValueData: "Argos Translate language pack"; Tasks: packs; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.pack\shell\open\command"; ValueType: string; ValueData: """{app}\duizhao.exe"" open ""%1"""; Tasks: packs
; Links of our own exports.
Root: HKA; Subkey: "Software\Classes\duizhao"; ValueType: string; ValueData: "URL:Duizhao"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\duizhao"; ValueName: "URL Protocol"; ValueType: string; ValueData: ""
Root: HKA; Subkey: "Software\Classes\duizhao\shell\open\command"; ValueType: string; ValueData: """{app}\duizhao.exe"" open ""%1"""

[Run]
Filename: "{app}\duizhao.exe"; Description: "{cm:LaunchProgram,Duizhao}"; Flags: nowait postinstall skipifsilent
